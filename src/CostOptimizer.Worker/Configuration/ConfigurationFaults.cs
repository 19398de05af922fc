using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace CostOptimizer.Worker.Configuration;

/// <summary>
/// Compares a configuration section with the options class it will be bound to and names every fault at once:
/// unknown settings (usually a misspelling) and values of the wrong type. The framework's binder stops at the first.
/// </summary>
internal static class ConfigurationFaults
{
    private const int ShownLength = 80;

    public static IEnumerable<string> Find(IConfigurationSection section, Type options) =>
        options.IsAssignableTo(typeof(IEnumerable)) ? FindValue(section, options, Path(section)) : Find(section, options, Path(section));

    private static IEnumerable<string> Find(IConfiguration section, Type options, string path)
    {
        var properties = options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!properties.TryGetValue(child.Key, out var property))
            {
                yield return $"{Join(path, child.Key)} is not a setting: use one of {string.Join(", ", properties.Keys.Order(StringComparer.Ordinal))}.";
                continue;
            }

            foreach (var fault in FindValue(child, property.PropertyType, Join(path, child.Key)))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> FindValue(IConfigurationSection section, Type type, string path)
    {
        var isOptional = Nullable.GetUnderlyingType(type) is not null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)))
        {
            if (section.Value is { Length: > 0 } single)
            {
                return [$"{path} is '{Shorten(single)}': give a list or map, such as {path}:0."];
            }

            var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[^1];
            return section.GetChildren().SelectMany(child => FindValue(child, element, Join(path, child.Key)));
        }

        var converter = TypeDescriptor.GetConverter(type);
        if (!converter.CanConvertFrom(typeof(string)))
        {
            return section.Value is { Length: > 0 } scalar
                ? [$"{path} is '{Shorten(scalar)}': it is a group of settings, not a value."]
                : Find(section, type, path);
        }

        if (section.GetChildren().Any())
        {
            return [$"{path} is a group of settings: give {Describe(type)}."];
        }

        var isEmpty = string.IsNullOrEmpty(section.Value);
        return (isEmpty && (isOptional || type == typeof(string) || section.Value is null)) || (!isEmpty && Converts(converter, type, section.Value!))
            ? []
            : [$"{path} is '{Shorten(section.Value!)}': give {Describe(type)}."];
    }

    private static bool Converts(TypeConverter converter, Type type, string value)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase);
        }

        if (type == typeof(TimeSpan))
        {
            // The general form takes 24:00:00 for 24 days.
            return TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out _);
        }

        try
        {
            return converter.ConvertFromString(context: null, CultureInfo.InvariantCulture, value) is not null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Describe(Type type) =>
        type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type))
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type == typeof(double) || type == typeof(decimal) ? "a number such as 0.7"
        : type == typeof(TimeSpan) ? "a duration such as 06:00:00, or 1.00:00:00 for a day"
        : type == typeof(Uri) ? "an address such as https://example.com"
        : $"a {type.Name}";

    private static string Path(IConfiguration section) => (section as IConfigurationSection)?.Path ?? "";

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}:{key}";

    private static string Shorten(string value) => value.Length <= ShownLength ? value : value[..ShownLength] + "…";
}
