using SlaLang.Runner.Files;

namespace SlaLang.Runner.Output;

/// <summary>A version that was signed, and what has changed since; null where git has no commit with it.</summary>
internal sealed record EarlierVersion(SignedVersion Version, ComparedAgreement? Since);
