using CostOptimizer.Simulator.Protocols;

namespace CostOptimizer.Simulator.Serving;

/// <summary>Answers one call.</summary>
/// <exception cref="AwsErrorException">The input is refused.</exception>
internal delegate AwsReply AwsOperation(AwsCall call);
