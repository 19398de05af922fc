using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace AwsSdk.Protocols;

/// <summary>How the serializer sees model classes: null is absent, unknown members are skipped.</summary>
internal static class JsonModels
{
    public static JsonSerializerOptions Options(JsonNamingPolicy naming) => new()
    {
        PropertyNamingPolicy = naming,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // The body is no HTML; keep it readable and short.
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new TimestampConverter(), new ConstantConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyModelMembers } },
    };

    // The pipeline's base classes have members of their own, which are no part of the message.
    private static void OnlyModelMembers(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.AttributeProvider is MemberInfo member)
            {
                if (member.DeclaringType?.Assembly == typeof(AmazonWebServiceRequest).Assembly)
                {
                    type.Properties.RemoveAt(i);
                }
                else if (member.GetCustomAttribute<WireNameAttribute>() is { } wire)
                {
                    property.Name = wire.Name;
                }
            }
        }
    }
}
