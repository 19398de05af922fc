namespace CostOptimizer.Application.Replanning;

/// <summary>Too many plans are being computed already; asking again a little later will do.</summary>
public sealed class TooBusyException() : Exception("Other plans are being computed: try again in a few seconds.");
