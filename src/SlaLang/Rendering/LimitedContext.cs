using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SlaLang.Rendering;

/// <summary>What a template runs in: strict about names, bounded in steps, depth and length, with `include` as its only function.</summary>
internal sealed class LimitedContext : TemplateContext
{
    private const int MostSteps = 100_000;
    private const int MostElements = 2_000_000;
    private const int DeepestNesting = 60;
    private const int LongestOutput = 20_000_000;

    private int elements;

    public LimitedContext(TemplateSet templates, ScriptObject view)
        : base(Functions())
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = MostSteps;
        RecursiveLimit = DeepestNesting;
        ObjectRecursionLimit = DeepestNesting;
        LimitToString = LongestOutput;
        OutputLimit = LongestOutput;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        NewLine = "\n";
        TemplateLoader = new ConfinedTemplates(templates);
        TemplateLoaderParserOptions = ConfinedTemplates.ParserOptions;
        PushGlobal(view);
    }

    /// <summary>A list put together from lists is made at once: left for later, a long row of them would exhaust the stack.</summary>
    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(node, aliasReturnedFunction);
        return value is ScriptRange range ? Collected(range) : value;
    }

    private ScriptArray Collected(ScriptRange range)
    {
        var list = new ScriptArray();
        foreach (var element in range)
        {
            if (++elements > MostElements)
            {
                throw new ScriptRuntimeException(CurrentSpan, "Too many list elements: limit reached");
            }

            list.Add(element);
        }

        return list;
    }

    private static ScriptObject Functions()
    {
        var functions = new ScriptObject();
        functions.SetValue("include", new IncludeFunction(), true);
        return functions;
    }
}
