using CostOptimizer.Faults;

return await FaultRuns.RunAsync(args, Console.Out, CancellationToken.None);
