using System.Reflection;
using Amazon.Runtime;

namespace AwsSdk.Protocols;

/// <summary>Text to value for one scalar type; <see cref="Parse"/> is null for types that are no scalars.</summary>
internal static class Scalar<T>
{
    public static readonly Func<string, T> Parse = typeof(T).IsSubclassOf(typeof(ConstantClass))
        ? typeof(T).GetMethod("FindValue", BindingFlags.Public | BindingFlags.Static, [typeof(string)])
            .CreateDelegate<Func<string, T>>()
        : (Func<string, T>)Scalars.Parsers.GetValueOrDefault(typeof(T));
}
