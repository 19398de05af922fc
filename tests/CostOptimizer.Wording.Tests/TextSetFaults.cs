using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace CostOptimizer.Wording.Tests;

/// <summary>What is wrong with the texts of an assembly; other rooms' tests link this file.</summary>
internal static partial class TextSetFaults
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <returns>A sentence for each fault; empty when all texts are in order.</returns>
    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TextSet)) && !type.IsAbstract).SelectMany(Of);

    public static IEnumerable<string> Of(Type type)
    {
        var resources = new ResourceManager(type);
        var english = Read(resources, CultureInfo.InvariantCulture);
        foreach (var language in Language.All.Where(language => language != Language.English))
        {
            var other = Read(resources, language.Culture);
            foreach (var key in english.Keys.Except(other.Keys, StringComparer.Ordinal))
            {
                yield return $"{type.Name}: '{key}' is missing in {language}.";
            }

            foreach (var key in other.Keys.Except(english.Keys, StringComparer.Ordinal))
            {
                yield return $"{type.Name}: '{key}' is only in {language}.";
            }

            foreach (var key in english.Keys.Intersect(other.Keys, StringComparer.Ordinal).Where(key => !PlacesOf(english[key]).SetEquals(PlacesOf(other[key]))))
            {
                yield return $"{type.Name}: '{key}' has other places in {language}.";
            }
        }

        foreach (var fault in OfMembers(type, english.Keys))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> OfMembers(Type type, IReadOnlyCollection<string> keys)
    {
        var members = type.GetMembers(Declared).Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false }).ToLookup(member => member.Name, StringComparer.Ordinal);
        foreach (var key in keys.Where(key => !members.Contains(key.Split('.')[0])))
        {
            yield return $"{type.Name}: nothing asks for '{key}'.";
        }

        foreach (var method in type.GetMethods(Declared).Where(method => keys.Any(key => key.StartsWith(method.Name + ".", StringComparison.Ordinal))))
        {
            if (method.GetParameters() is [{ ParameterType.IsEnum: true } parameter])
            {
                foreach (var value in Enum.GetNames(parameter.ParameterType).Where(value => !keys.Contains($"{method.Name}.{value}", StringComparer.Ordinal)))
                {
                    yield return $"{type.Name}: {method.Name} has no text for {value}.";
                }
            }
        }

        foreach (var property in type.GetProperties(Declared).Where(property => property.PropertyType == typeof(string) && !keys.Contains(property.Name, StringComparer.Ordinal)))
        {
            yield return $"{type.Name}: {property.Name} has no text.";
        }
    }

    // Without parents: a key that is missing must not be answered in English.
    private static Dictionary<string, string> Read(ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal)
        ?? [];

    private static HashSet<string> PlacesOf(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
