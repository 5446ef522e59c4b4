using System.Text.Json;

namespace SlaLang.Runner.Tests.Data;

/// <summary>A small agreement, and a folder `data` beside it for exports.</summary>
internal sealed class ExportFolder : IDisposable
{
    private const string Agreement = """
        agreement "Test" {
          between    marketing and sales
          effective  2026-01-01 to 2026-12-31
          currency   USD
          calendar  office
          one lead per email
        }
        team marketing "Marketing" { signatory "Dana", "VP" }
        team sales "Sales" { signatory "Lee", "VP" }
        calendar office {
          timezone "America/New_York"
          open     mon to fri 09:00-17:00
        }
        stage MQL
        stage SQL
        stage Customer
        lead website
        lead outbound
        rates website { MQL -> SQL 34%; SQL -> Customer 82%; deal value 2_000 USD }
        rates outbound { MQL -> SQL 55%; SQL -> Customer 68%; deal value 2_000 USD }
        stream new_business { quota 500_000 USD per month; split website 60%, outbound rest }

        """;

    public ExportFolder()
    {
        Directory.CreateDirectory(Work.FullPath("data"));
        Work.Write("agreement.sla", Agreement);
    }

    public WorkFolder Work { get; } = new();

    public void Declare(string source) => Work.Write("agreement.sla", Agreement + source + "\n");

    public RunResult Data(params string[] more) => Work.Run(["data", "agreement.sla", "--data", "data", .. more]);

    /// <summary>What `sla data` says of the facts, without the files that they come from.</summary>
    public string Facts()
    {
        var result = Data("--format", "json");
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.TryGetProperty("facts", out var facts) ? facts.GetRawText() : result.Error;
    }

    public void Dispose() => Work.Dispose();
}
