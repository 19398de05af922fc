namespace CostOptimizer.Reports.Weekly.Pdf;

internal enum PrintObstacle
{
    NoChromium,
    NoChineseFont,
    Failed,
}
