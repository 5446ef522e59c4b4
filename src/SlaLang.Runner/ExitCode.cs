namespace SlaLang.Runner;

/// <summary>How the command ends; the numbers are documented and never change their meaning.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Wrong usage, or a file that cannot be read or written.</summary>
    public const int Usage = 1;

    /// <summary>The agreement or the data has errors.</summary>
    public const int Errors = 2;

    /// <summary>A promise is broken, or a test fails.</summary>
    public const int Broken = 3;

    /// <summary>Facts are missing or stale.</summary>
    public const int CannotTell = 4;

    /// <summary>A file differs from what would be written.</summary>
    public const int Differs = 5;

    /// <summary>Our own mistake.</summary>
    public const int Defect = 70;
}
