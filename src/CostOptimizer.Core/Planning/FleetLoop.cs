namespace CostOptimizer.Core.Planning;

/// <summary>Runs a body for every number from 0 to <paramref name="count"/> − 1, each once, in any order, also several at a time.</summary>
/// <remarks>The core starts no threads for fleets; whoever plans decides how many work on them. The plan is the same either way.</remarks>
public delegate void FleetLoop(int count, Action<int> body);
