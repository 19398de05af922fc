namespace CostOptimizer.Worker.CommandLine;

/// <summary>What the program tells its caller when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It failed although the input was right: AWS, the database or the machine refused.</summary>
    public const int Failed = 1;

    /// <summary>Arguments, configuration or a file are wrong; every fault was named and nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>The analysis ended, but parts of the estate are missing from it.</summary>
    public const int Partial = 3;

    /// <summary>What was asked for is not stored: no run yet, or no such id.</summary>
    public const int NotFound = 4;

    /// <summary>Interrupted by the user, as shells report it.</summary>
    public const int Cancelled = 130;
}
