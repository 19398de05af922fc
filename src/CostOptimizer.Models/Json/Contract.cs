using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace CostOptimizer.Models.Json;

/// <summary>The members of a document's type, as reader and schema both see them.</summary>
internal sealed class Contract
{
    private static readonly ConcurrentDictionary<Type, Contract> Known = new();

    private Contract(Type type)
    {
        var defaults = type.GetConstructor(Type.EmptyTypes) is null ? null : Activator.CreateInstance(type);
        Type = type;
        Members = [.. Lineage(type)
            .SelectMany(level => level.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetIndexParameters().Length == 0 && !property.Name.Equals("EqualityContract", StringComparison.Ordinal))
            .Select(property => new ContractMember(property, defaults))];
    }

    public Type Type { get; }

    /// <summary>Those of base types first, each in the order of its source.</summary>
    public IReadOnlyList<ContractMember> Members { get; }

    public static Contract Of(Type type) => Known.GetOrAdd(type, static key => new Contract(key));

    public static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <returns>Null when the type is no list.</returns>
    public static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static IEnumerable<Type> Lineage(Type type)
    {
        var chain = new Stack<Type>();
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            chain.Push(level);
        }

        return chain;
    }
}
