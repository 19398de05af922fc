using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>Maps what users write for a task onto the benchmark table's tasks, and tasks onto their usual bound.</summary>
internal static class TaskNames
{
    public const string TextEncoder = "text-encoder";

    // The first word found in the declared task decides, so longer phrases come first.
    private static readonly (string Word, string[] Tasks)[] Known =
    [
        ("vocoder", ["vocoder"]),
        ("text-to-speech", ["text-to-speech", "vocoder"]),
        ("tts", ["text-to-speech", "vocoder"]),
        ("speech-synthesis", ["text-to-speech", "vocoder"]),
        ("speech", ["speech-recognition"]),
        ("transcription", ["speech-recognition"]),
        ("segment", ["segmentation"]),
        ("detect", ["detection"]),
        ("image-generation", ["image-generation"]),
        ("diffusion", ["image-generation"]),
        ("text-to-image", ["image-generation"]),
        ("image", ["image-classification"]),
        ("vision", ["image-classification"]),
        ("recommend", ["recommendation"]),
        ("ranking", ["recommendation"]),
        ("translat", ["translation"]),
        ("summar", ["translation"]),
        ("seq2seq", ["translation"]),
        ("generat", ["text-generation"]),
        ("llm", ["text-generation"]),
        ("chat", ["text-generation"]),
        ("encoder", [TextEncoder]),
        ("embedding", [TextEncoder]),
        ("question", [TextEncoder]),
        ("text-classification", [TextEncoder]),
        ("language", [TextEncoder]),
        ("classification", ["image-classification"]),
    ];

    /// <returns>Tasks of the benchmark table; empty when nothing was declared or nothing fits.</returns>
    public static IReadOnlyList<string> Of(string? declared)
    {
        var name = (declared ?? "").Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        return name.Length == 0 ? []
            : Known.FirstOrDefault(known => name.Contains(known.Word, StringComparison.Ordinal)).Tasks ?? [];
    }

    /// <summary>
    /// Decoders that emit one step after another, and table look-ups, read their weights for every step; the rest
    /// reuses them over pixels or tokens.
    /// </summary>
    public static WorkloadBound UsualBound(string task) =>
        task is "text-to-speech" or "translation" or "text-generation" or "recommendation"
            ? WorkloadBound.Memory
            : WorkloadBound.Compute;
}
