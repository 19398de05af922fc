using System.Globalization;
using System.Reflection;
using System.Text;
using Amazon.Runtime;

namespace AwsSdk.Tests;

/// <summary>The public members of the service assemblies, as text to be compared.</summary>
internal static class PublicApiText
{
    public static string Of(IEnumerable<Assembly> assemblies)
    {
        var text = new StringBuilder("# Public members\n\nEvery type, with its own members. Constructors and exceptions are as in the official packages.\n");
        foreach (var assembly in assemblies.OrderBy(assembly => assembly.GetName().Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {assembly.GetName().Name}\n\n");
            foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{type.FullName}`{Base(type)}: {Members(type)}\n");
            }
        }

        return text.ToString();
    }

    private static string Base(Type type) =>
        type.BaseType is null || type.BaseType == typeof(object) ? "" : $" ({Name(type.BaseType)})";

    private static string Members(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        IEnumerable<string> members = type.IsSubclassOf(typeof(ConstantClass))
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = \"{field.GetValue(obj: null)}\"")
            : type.GetProperties(Own).Select(property => $"{property.Name} {Name(property.PropertyType)}")
                .Concat(type.GetMethods(Own).Where(method => !method.IsSpecialName).Select(Signature));
        var all = string.Join(", ", members.Order(StringComparer.Ordinal));
        return all.Length == 0 ? "—" : all;
    }

    private static string Signature(MethodInfo method) =>
        $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(Name))}>"
            : type.Name;
    }
}
