using System.Globalization;
using CostOptimizer.Simulator.Hashing;

namespace CostOptimizer.Simulator.Faults;

/// <summary>
/// Decides which calls fail. The n-th call that a rule matches is struck or spared by a hash of seed, rule and n, so a
/// sequence of calls always meets the same faults. Safe for concurrent use.
/// </summary>
public sealed class FaultInjector
{
    private readonly Lock _lock = new();
    private readonly string _seed;
    private readonly List<Armed> _rules = [];

    internal FaultInjector(long seed, IEnumerable<FaultRule> rules)
    {
        _seed = seed.ToString(CultureInfo.InvariantCulture);
        _rules.AddRange(rules.Select(rule => new Armed(rule)));
    }

    /// <summary>Rules in force, oldest first, with the number of calls each struck.</summary>
    public IReadOnlyList<KeyValuePair<FaultRule, int>> Rules
    {
        get
        {
            lock (_lock)
            {
                return [.. _rules.Select(armed => KeyValuePair.Create(armed.Rule, armed.Struck))];
            }
        }
    }

    /// <summary>Puts one more rule in force.</summary>
    public void Add(FaultRule rule)
    {
        lock (_lock)
        {
            _rules.Add(new Armed(rule));
        }
    }

    /// <summary>Ends all faults.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
        }
    }

    /// <summary>The rules that strike this call.</summary>
    internal IReadOnlyList<FaultRule> Strike(string service, string operation, string? account, string region)
    {
        lock (_lock)
        {
            var struck = new List<FaultRule>();
            for (var i = 0; i < _rules.Count; i++)
            {
                if (_rules[i].Rule.Matches(service, operation, account, region) && Decide(_rules[i], i))
                {
                    struck.Add(_rules[i].Rule);
                }
            }

            return struck;
        }
    }

    private bool Decide(Armed armed, int index)
    {
        var call = armed.Matched++;
        if (armed.Struck >= (armed.Rule.Count ?? int.MaxValue)
            || StableId.Fraction(
                _seed, index.ToString(CultureInfo.InvariantCulture), call.ToString(CultureInfo.InvariantCulture))
            >= armed.Rule.Probability)
        {
            return false;
        }

        armed.Struck++;
        return true;
    }

    private sealed class Armed(FaultRule rule)
    {
        public FaultRule Rule { get; } = rule;

        public long Matched { get; set; }

        public int Struck { get; set; }
    }
}
