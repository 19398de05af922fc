using System.CommandLine;
using CostOptimizer.Worker.Access;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Models;
using CostOptimizer.Worker.Verbs;

var root = new RootCommand(
    "Finds how to run machine-learning inference on AWS for less, with the arithmetic shown. "
    + "Exit codes: 0 done, 1 failed, 2 bad input, 3 done but parts of the estate are missing, 4 not found, 130 interrupted.")
{
    DemoVerb.Create(),
    AnalyzeVerb.Create(),
    FleetsVerb.Create(),
    PricesVerb.Create(),
    RecommendationsVerb.Create(),
    ExplainVerb.Create(),
    SavingsVerb.Create(),
    AdviceVerb.Create(),
    ReportVerb.Create(),
    WeeklyVerb.Create(),
    AlertsVerb.Create(),
    ModelVerb.Create(),
    SimulateVerb.Create(),
    ServeVerb.Create(),
    KeysVerb.Create(),
    AccountsVerb.Create(),
    AuditVerb.Create(),
    DatabaseVerb.Create(),
    HealthVerb.Create(),
    SharedOptions.Json,
    SharedOptions.Config,
};

var parsed = root.Parse(args);

// The library's two seconds would cut off a worker that lets its jobs end; the host bounds that time itself.
var patience = parsed.CommandResult.Command.Name == ServeVerb.Name ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(2);
var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = patience });

// The parser has already named each fault and shown the verb's help.
return parsed.Errors.Count > 0 ? ExitCode.BadInput : exitCode;
