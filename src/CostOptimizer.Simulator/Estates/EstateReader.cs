using CostOptimizer.Simulator.Faults;
using CostOptimizer.Simulator.Yaml;

namespace CostOptimizer.Simulator.Estates;

/// <summary>Reads an estate file strictly and reports all its faults at once.</summary>
internal static class EstateReader
{
    /// <param name="text">YAML.</param>
    /// <param name="source">Name of the file, for messages.</param>
    /// <param name="fallbackNow">The estate's instant when the file names none.</param>
    /// <param name="seed">Replaces the file's seed when given.</param>
    /// <param name="scale">Multiplies instance counts and request rates; 1 to 10,000.</param>
    /// <exception cref="EstateException">The file has faults.</exception>
    public static SimulatedEstate Read(string text, string source, DateTimeOffset fallbackNow, long? seed, int scale)
    {
        var faults = new FaultList();
        var root = YamlDocumentReader.Read(text, source, faults);
        var now = root.Instant("now") ?? fallbackNow;
        var fileSeed = root.Integer("seed", 1, 0, int.MaxValue);
        var effectiveSeed = seed ?? fileSeed;
        var accounts = root.Maps("accounts").SelectMany(new AccountReader(now, effectiveSeed, scale).Read).ToList();
        if (accounts.Count == 0)
        {
            root.Fault("accounts", "lists no account", "add '- id: \"111122223333\"' with its fields");
        }

        foreach (var twin in accounts.GroupBy(account => account.Id).Where(group => group.Count() > 1))
        {
            root.Fault("accounts", $"lists {twin.Key} twice", "give each account its own id");
        }

        var rules = FaultReader.ReadAll(root);
        root.Finish();
        faults.ThrowIfAny(source);
        return new SimulatedEstate
        {
            Seed = effectiveSeed,
            Now = now,
            Scale = scale,
            Accounts = accounts,
            Faults = rules,
        };
    }
}
