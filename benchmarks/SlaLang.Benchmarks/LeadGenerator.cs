using System.Globalization;

namespace SlaLang.Benchmarks;

/// <summary>
/// The exports of a CRM with many leads: six touches for each lead, deals for some, the same for the same number each time. Sorted by lead, or in
/// any order.
/// </summary>
internal static class LeadGenerator
{
    private const int MinutesOfYear = 364 * 1440;
    private static readonly DateTime Start = new(2026, 1, 1, 6, 0, 0, DateTimeKind.Utc);

    public static void Write(string folder, int leads, bool isShuffled)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(4711);
        List<string> leadRows = new(leads), touchRows = new(leads * 6), dealRows = [];
        for (var number = 1; number <= leads; number++)
        {
            var created = Start.AddMinutes(random.Next(MinutesOfYear)).AddSeconds(random.Next(60));
            var assigned = created.AddSeconds(random.Next(40 * 60));
            leadRows.Add(Lead(number, created, assigned, random, dealRows));
            AddTouches(touchRows, number, assigned, random);
        }

        Write(Path.Combine(folder, "leads.csv"), "id,type,stream,created,assigned,owner,MQL,SQL,Opportunity,Customer,accepted,rejected,reject_reason", leadRows, isShuffled);
        Write(Path.Combine(folder, "touches.csv"), "id,lead,at,kind,direction,actor,automated", touchRows, isShuffled);
        Write(Path.Combine(folder, "deals.csv"), "id,lead,stream,amount,currency,won,closed", dealRows, isShuffled);
    }

    private static string Lead(int number, DateTime created, DateTime assigned, Random random, List<string> deals)
    {
        var accepted = assigned.AddMinutes(random.Next(4 * 1440));
        var isRejected = random.Next(10) == 0;
        var isQualified = !isRejected && random.Next(100) < 36;
        var qualified = accepted.AddMinutes(random.Next(20 * 1440));
        var isOpportunity = isQualified && random.Next(100) < 80;
        var opportunity = qualified.AddMinutes(random.Next(20 * 1440));
        var isCustomer = isOpportunity && random.Next(100) < 24;
        var won = opportunity.AddMinutes(random.Next(40 * 1440));
        if (isCustomer)
        {
            deals.Add(string.Create(CultureInfo.InvariantCulture, $"D-{number},L-{number},new_business,{1_000 + random.Next(2_000)}.00,USD,yes,{Text(won)}"));
        }

        var type = random.Next(10) < 6 ? "website" : "outbound";
        var outcome = isRejected ? $",{Text(accepted)},wrong size" : $"{Text(accepted)},,";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"L-{number},{type},new_business,{Text(created)},{Text(assigned)},Rep {random.Next(200)},{Text(created)},{(isQualified ? Text(qualified) : "")},{(isOpportunity ? Text(opportunity) : "")},{(isCustomer ? Text(won) : "")},{outcome}");
    }

    /// <summary>One in twelve is made by a machine and one in twelve comes from the lead; one in thirty leads is never touched in time.</summary>
    private static void AddTouches(List<string> rows, int number, DateTime assigned, Random random)
    {
        var at = assigned.AddMinutes(random.Next(30) == 0 ? 5 * 1440 : random.Next(-10, 300));
        for (var touch = 1; touch <= 6; touch++)
        {
            var direction = random.Next(12) == 0 ? "inbound" : "outbound";
            var isAutomated = random.Next(12) == 0;
            var kind = random.Next(3) == 0 ? "call" : "email";
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"T-{number}-{touch},L-{number},{Text(at)},{kind},{direction},Rep {random.Next(200)},{(isAutomated ? "yes" : "no")}"));
            at = at.AddMinutes(600 + random.Next(8 * 1440));
        }
    }

    private static string Text(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Write(string file, string header, List<string> rows, bool isShuffled)
    {
        if (isShuffled)
        {
            new Random(42).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
        }

        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.WriteLine(header);
        foreach (var row in rows)
        {
            writer.WriteLine(row);
        }
    }
}
