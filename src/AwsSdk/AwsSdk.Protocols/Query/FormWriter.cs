using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Amazon.Runtime;

namespace AwsSdk.Protocols;

/// <summary>Writes a request's members as form parameters. What is null, or an empty list, is left out.</summary>
internal sealed class FormWriter(QueryDialect dialect, IDictionary<string, string> form)
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Members = new();

    public void WriteMembers(string prefix, object model)
    {
        foreach (var (name, property) in Members.GetOrAdd(model.GetType(), MembersOf))
        {
            if (property.GetValue(model) is { } value)
            {
                Write(prefix + name, value);
            }
        }
    }

    private void Write(string name, object value)
    {
        if (Scalars.Format(value) is { } text)
        {
            form.Add(name, text);
        }
        else if (value is IList items)
        {
            var stem = dialect == QueryDialect.Ec2 ? name : $"{name}.member";
            for (var i = 0; i < items.Count; i++)
            {
                Write(string.Create(CultureInfo.InvariantCulture, $"{stem}.{i + 1}"), items[i]);
            }
        }
        else
        {
            WriteMembers($"{name}.", value);
        }
    }

    private static (string Name, PropertyInfo Property)[] MembersOf(Type type) =>
    [
        .. type.GetProperties()
            .Where(property => property.DeclaringType?.Assembly != typeof(AmazonWebServiceRequest).Assembly)
            .Select(property => (property.GetCustomAttribute<WireNameAttribute>()?.Name ?? property.Name, property)),
    ];
}
