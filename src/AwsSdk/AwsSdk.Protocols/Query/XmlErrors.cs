using System.Xml;
using Amazon.Runtime.Internal;

namespace AwsSdk.Protocols;

/// <summary>
/// Reads error answers in XML: the first <c>Error</c> with its <c>Code</c>, <c>Message</c> and <c>Type</c>, and
/// <c>RequestID</c> or <c>RequestId</c>, wherever the dialect puts them.
/// </summary>
internal static class XmlErrors
{
    /// <summary>No document type definitions: nothing is fetched and nothing expands.</summary>
    public static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    public static ErrorResponse Read(string body)
    {
        var error = new ErrorResponse();
        try
        {
            using var text = new StringReader(body);
            using var reader = XmlReader.Create(text, Settings);
            reader.MoveToContent();
            if (reader.LocalName is not ("Response" or "ErrorResponse"))
            {
                return null;
            }

            reader.Read();
            while (!reader.EOF)
            {
                ReadNode(reader, error);
            }
        }
        catch (XmlException)
        {
            // Cut off or not XML: what was read so far still counts.
        }

        return error;
    }

    private static void ReadNode(XmlReader reader, ErrorResponse error)
    {
        switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : null)
        {
            case "Code" when error.Code is null:
                error.Code = reader.ReadElementContentAsString() is { Length: > 0 } code ? code : null;
                break;
            case "Message" when error.Message is null:
                error.Message = reader.ReadElementContentAsString();
                break;
            case "Type":
                error.Type = Faults.Parse(reader.ReadElementContentAsString());
                break;
            case "RequestID" or "RequestId":
                error.RequestId = reader.ReadElementContentAsString();
                break;
            default:
                reader.Read();
                break;
        }
    }
}
