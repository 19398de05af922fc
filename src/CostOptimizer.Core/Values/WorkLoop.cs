namespace CostOptimizer.Core.Values;

/// <summary>Runs a body for every number from 0 to <paramref name="count"/> − 1, each once, in any order, also several at a time.</summary>
/// <remarks>The core starts no threads: whoever calls it decides how many work on it. The result is the same either way.</remarks>
public delegate void WorkLoop(int count, Action<int> body);
