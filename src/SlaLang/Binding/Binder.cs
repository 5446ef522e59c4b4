using System.Collections.Immutable;
using SlaLang.Diagnostics;
using SlaLang.Model;
using SlaLang.Syntax;

namespace SlaLang.Binding;

/// <summary>Turns the declarations of an agreement and its includes into a model: names, then figures and types, then what must fit together.</summary>
public static class Binder
{
    /// <summary>The model, or null when something is wrong or the files declare no agreement; every mistake is in <paramref name="diagnostics"/>.</summary>
    /// <param name="documents">The root file first, then its includes.</param>
    /// <param name="isWhole">False when an include is missing or a file was not read to its end, so that unknown names are nobody's mistake.</param>
    /// <param name="diagnostics">Takes the messages.</param>
    public static AgreementModel? Bind(ImmutableArray<DocumentSyntax> documents, bool isWhole, DiagnosticBag diagnostics)
    {
        var declarations = documents.SelectMany(document => document.Declarations).ToImmutableArray();
        var context = new BindingContext(diagnostics, declarations);
        context.Forgiven.ForgivesAll = !isWhole;
        foreach (var broken in declarations.OfType<BrokenSyntax>())
        {
            context.Forgiven.Add(broken.Name?.Text ?? "");
        }

        return new ModelBuilder(context).Bind();
    }

    /// <summary>A formula that stands outside of the files, such as one on a command line; the files must be free of errors.</summary>
    public static Expression BindExpression(AgreementModel model, ImmutableArray<DocumentSyntax> documents, ExpressionSyntax expression, DiagnosticBag diagnostics)
    {
        var declarations = documents.SelectMany(document => document.Declarations).ToImmutableArray();
        var context = new BindingContext(diagnostics, declarations);
        new AgreementBinder(context).BindBasis(declarations.OfType<AgreementSyntax>().FirstOrDefault());
        Declare(context.Stages, model.Stages);
        return context.Expressions.Bind(expression);
    }

    /// <summary>Lines that stand outside of the files and are supposed instead of those agreed; the files must be free of errors.</summary>
    public static Scenario BindSettings(AgreementModel model, ImmutableArray<DocumentSyntax> documents, ScenarioSyntax settings, DiagnosticBag diagnostics)
    {
        var declarations = documents.SelectMany(document => document.Declarations).ToImmutableArray();
        var context = new BindingContext(diagnostics, declarations);
        new AgreementBinder(context).BindBasis(declarations.OfType<AgreementSyntax>().FirstOrDefault());
        Declare(context.Stages, model.Stages);
        Declare(context.Leads, model.LeadTypes);
        Declare(context.Streams, model.Streams);
        return new RuleBinder(context, new RatesBinder(context)).Scenario(settings, new StreamBinder(context, new QuotaBinder(context)));
    }

    private static void Declare<T>(SymbolTable<T> table, ImmutableArray<T> symbols)
        where T : Symbol
    {
        foreach (var symbol in symbols)
        {
            table.Declare(new NameSyntax(symbol.Name, symbol.Location), symbol);
        }
    }
}
