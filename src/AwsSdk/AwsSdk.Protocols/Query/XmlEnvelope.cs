using System.Xml;

namespace AwsSdk.Protocols;

/// <summary>What stands around a response's members.</summary>
internal static class XmlEnvelope
{
    /// <exception cref="FormatException">The document is about something else, such as a web page.</exception>
    public static void Enter(XmlReader reader, string expected)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != expected)
        {
            throw new FormatException($"the document is <{reader.LocalName}>, not <{expected}>.");
        }
    }

    /// <summary>Members and request id are children of the root.</summary>
    public static T ReadBare<T>(XmlReader reader, out string requestId)
        where T : new()
    {
        string id = null;
        var response = XmlObject<T>.Ec2.Read(reader, other =>
        {
            if (other.LocalName == "requestId")
            {
                id = other.ReadElementContentAsString();
            }
            else
            {
                other.Skip();
            }
        });
        requestId = id;
        return response;
    }

    /// <summary>Members are in a result element; the request id is beside it.</summary>
    /// <exception cref="FormatException">There is no result.</exception>
    public static T ReadResult<T>(XmlReader reader, string result, out string requestId)
        where T : class, new()
    {
        T response = null;
        requestId = null;
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.LocalName == result)
            {
                response = XmlObject<T>.AwsQuery.Read(reader);
            }
            else if (reader.LocalName == "RequestId")
            {
                requestId = reader.ReadElementContentAsString();
            }
            else
            {
                reader.Read(); // Into ResponseMetadata.
            }
        }

        return response ?? throw new FormatException($"there is no <{result}>.");
    }
}
