using System.Collections.Immutable;
using SlaLang.Text;

namespace SlaLang.Model;

/// <summary>A declared thing: its name in the files, what people read (the name where there is no title), and the line that declares it.</summary>
public abstract record Symbol(string Name, string Title, Location Location)
{
    /// <summary>Symbols are told apart by where they are declared, never by content.</summary>
    public virtual bool Equals(Symbol? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Something that a line declares, with that line.</summary>
public sealed record Declared<T>(T Value, Location Location);

/// <summary>A text with formulas in it.</summary>
public sealed record Prose(ImmutableArray<ProsePart> Parts, Location Location);

public abstract record ProsePart;

public sealed record ProseText(string Text) : ProsePart;

public sealed record ProseExpression(Expression Expression, Location Location) : ProsePart;
