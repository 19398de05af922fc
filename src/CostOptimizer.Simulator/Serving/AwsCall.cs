using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Faults;
using CostOptimizer.Simulator.Inventory;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Signing;

namespace CostOptimizer.Simulator.Serving;

/// <summary>An authenticated, permitted call.</summary>
/// <param name="Struck">Faults in force for it; most were dealt with before.</param>
/// <param name="WireNow">The server's clock, which is not the estate's <see cref="SimulatedEstate.Now"/>.</param>
internal sealed record AwsCall(
    SimulatedWorld World,
    ServiceEntry Service,
    string Operation,
    string Region,
    CallerIdentity Caller,
    AwsInput Input,
    IReadOnlyList<FaultRule> Struck,
    DateTimeOffset WireNow)
{
    public SimulatedAccount Account => Caller.Account;

    public SimulatedEstate Estate => World.Estate;
}
