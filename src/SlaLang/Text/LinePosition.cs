namespace SlaLang.Text;

/// <summary>A place as people name it: both numbers count from 1; a column is a UTF-16 code unit.</summary>
public readonly record struct LinePosition(int Line, int Column);
