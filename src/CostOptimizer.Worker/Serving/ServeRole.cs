namespace CostOptimizer.Worker.Serving;

/// <summary>What a process does; one may do all.</summary>
internal enum ServeRole
{
    /// <summary>Carries out jobs and takes the turns of schedules.</summary>
    Worker,

    /// <summary>Answers people and programs; orders jobs and never carries one out.</summary>
    Web,
}
