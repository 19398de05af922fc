namespace CostOptimizer.Reports.Weekly.Pdf;

/// <param name="Pdf">Null when it could not be printed.</param>
/// <param name="Obstacle">Why not; null with a PDF.</param>
internal sealed record PrintOutcome(byte[]? Pdf, PrintObstacle? Obstacle);
