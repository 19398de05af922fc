using System.Runtime.InteropServices;

namespace CostOptimizer.Application.Analysis;

/// <summary>Lets a thread that computes for long stand back behind those that somebody waits for.</summary>
internal static class LowPriority
{
    /// <summary>A third of the weight of other threads: enough for an answer to go first, too little for the plan to starve beside other programs.</summary>
    public const int Niceness = 5;

    private const int OfProcessOrThread = 0;
    private const int Calling = 0;

    /// <summary>For threads of our own only: on Linux a thread may not take it back.</summary>
    public static void Take()
    {
        // What .NET calls a priority is nothing on Linux, where every thread has a niceness of its own.
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        if (OperatingSystem.IsLinux())
        {
            // Where it is refused, the plan only keeps the usual priority.
            _ = SetPriority(OfProcessOrThread, Calling, Niceness);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
