using System.Reflection;
using System.Xml;

namespace AwsSdk.Protocols;

/// <summary>Readers of member values: scalars, lists and nested models.</summary>
internal static class XmlValue
{
    public static Func<XmlReader, T> Reader<T>(QueryDialect dialect)
    {
        if (Scalar<T>.Parse is { } parse)
        {
            return reader => parse(reader.ReadElementContentAsString());
        }

        var isList = typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(List<>);
        var method = isList ? nameof(ListReader) : nameof(ModelReader);
        return (Func<XmlReader, T>)typeof(XmlValue)
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)
            .MakeGenericMethod(isList ? typeof(T).GenericTypeArguments[0] : typeof(T))
            .Invoke(obj: null, [dialect]);
    }

    private static Func<XmlReader, T> ModelReader<T>(QueryDialect dialect)
        where T : new()
    {
        var model = dialect == QueryDialect.Ec2 ? XmlObject<T>.Ec2 : XmlObject<T>.AwsQuery;
        return reader => model.Read(reader);
    }

    // Whatever a child is called, it is an item: most lists have <item>, some <member>.
    private static Func<XmlReader, List<T>> ListReader<T>(QueryDialect dialect)
    {
        var readItem = Reader<T>(dialect);
        return reader =>
        {
            var items = new List<T>();
            if (reader.IsEmptyElement)
            {
                reader.Skip();
                return items;
            }

            reader.ReadStartElement();
            while (reader.MoveToContent() == XmlNodeType.Element)
            {
                items.Add(readItem(reader));
            }

            reader.ReadEndElement();
            return items;
        };
    }
}
