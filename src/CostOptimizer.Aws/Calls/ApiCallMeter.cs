using CostOptimizer.Application.Calls;

namespace CostOptimizer.Aws.Calls;

/// <summary>Gives each call to the tally of the work that made it, which flows with that work from await to await.</summary>
internal sealed class ApiCallMeter : IApiCallMeter
{
    private readonly AsyncLocal<CallTally?> _current = new();
    private readonly CallTally _others = new(() => { });

    public void Count(AwsCall call) => (_current.Value ?? _others).Count(call);

    public ICallTally Begin()
    {
        var outer = _current.Value;
        var tally = new CallTally(() => _current.Value = outer);
        _current.Value = tally;
        return tally;
    }

    public IReadOnlyList<ApiCallCount> Read() => _others.Read();
}
