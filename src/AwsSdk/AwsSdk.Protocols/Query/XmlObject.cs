using System.Reflection;
using System.Xml;
using Amazon.Runtime;

namespace AwsSdk.Protocols;

/// <summary>Reads one model class from an element; which members it has is worked out once.</summary>
internal sealed class XmlObject<T>
    where T : new()
{
    public static readonly XmlObject<T> Ec2 = new(QueryDialect.Ec2);

    public static readonly XmlObject<T> AwsQuery = new(QueryDialect.AwsQuery);

    private readonly Dictionary<string, Action<XmlReader, T>> _members;

    private XmlObject(QueryDialect dialect) => _members = typeof(T).GetProperties()
        .Where(property => property.DeclaringType?.Assembly != typeof(AmazonWebServiceResponse).Assembly)
        .ToDictionary(property => NameOf(property, dialect), property => Binder(property, dialect));

    /// <summary>Reads the element the reader stands on and leaves the reader behind it.</summary>
    /// <param name="reader">Stands on a start tag.</param>
    /// <param name="other">Reads or skips a child that is no member; skips it when null.</param>
    public T Read(XmlReader reader, Action<XmlReader> other = null)
    {
        var model = new T();
        if (reader.IsEmptyElement)
        {
            reader.Skip();
            return model;
        }

        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            if (_members.TryGetValue(reader.LocalName, out var readMember))
            {
                readMember(reader, model);
            }
            else if (other is not null)
            {
                other(reader);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.ReadEndElement();
        return model;
    }

    private static string NameOf(PropertyInfo property, QueryDialect dialect) =>
        property.GetCustomAttribute<WireNameAttribute>()?.Name
        ?? (dialect == QueryDialect.Ec2 ? char.ToLowerInvariant(property.Name[0]) + property.Name[1..] : property.Name);

    private static Action<XmlReader, T> Binder(PropertyInfo property, QueryDialect dialect) =>
        (Action<XmlReader, T>)typeof(XmlObject<T>)
            .GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)
            .MakeGenericMethod(property.PropertyType)
            .Invoke(obj: null, [property, dialect]);

    private static Action<XmlReader, T> Bind<TValue>(PropertyInfo property, QueryDialect dialect)
    {
        var set = property.SetMethod.CreateDelegate<Action<T, TValue>>();
        var read = XmlValue.Reader<TValue>(dialect);
        return (reader, model) => set(model, read(reader));
    }
}
