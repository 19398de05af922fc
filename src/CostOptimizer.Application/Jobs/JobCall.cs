namespace CostOptimizer.Application.Jobs;

/// <summary>A piece of work that can wait in a queue: the name of a job and the ids that it needs, never data.</summary>
/// <param name="Kind">As <see cref="IJob.Kind"/> names it, for example <c>read-partition</c>.</param>
/// <param name="Argument">At most 400 characters.</param>
public sealed record JobCall(string Kind, string Argument);
