namespace CostOptimizer.Worker.Telemetry;

internal enum LogForm
{
    Text,
    Json,
}
