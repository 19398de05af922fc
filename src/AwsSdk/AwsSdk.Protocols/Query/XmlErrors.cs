using System.Xml;
using Amazon.Runtime;
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

    /// <summary>Null when the body is no error document; what stands before a cut still counts.</summary>
    public static ErrorResponse Read(string body)
    {
        var error = new ErrorResponse { Type = ErrorType.Unknown };
        try
        {
            using var text = new StringReader(body);
            using var reader = XmlReader.Create(text, Settings);
            reader.MoveToContent();
            if (reader.LocalName is not ("Response" or "ErrorResponse"))
            {
                return null;
            }

            var element = "";
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    element = reader.LocalName;
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    Take(error, element, reader.Value);
                }
            }
        }
        catch (XmlException)
        {
            // Cut off, or not XML at all: the status says the rest.
        }

        return error;
    }

    private static void Take(ErrorResponse error, string element, string text)
    {
        switch (element)
        {
            case "Code":
                error.Code ??= text.Trim();
                break;
            case "Message":
                error.Message ??= text;
                break;
            case "Type":
                error.Type = Faults.Parse(text);
                break;
            case "RequestID" or "RequestId":
                error.RequestId = text;
                break;
        }
    }
}
