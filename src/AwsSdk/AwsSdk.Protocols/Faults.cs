using Amazon.Runtime;

namespace AwsSdk.Protocols;

/// <summary>Who is at fault, as the query protocols say it.</summary>
internal static class Faults
{
    public static ErrorType Parse(string text) => text switch
    {
        "Sender" => ErrorType.Sender,
        "Receiver" => ErrorType.Receiver,
        _ => ErrorType.Unknown,
    };
}
