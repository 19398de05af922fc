using System.Net;
using Amazon.Runtime;

namespace Amazon.AutoScaling;

/// <summary>An error Auto Scaling answered; tell errors apart by <see cref="AmazonServiceException.ErrorCode"/>.</summary>
public class AmazonAutoScalingException : AmazonServiceException
{
    public AmazonAutoScalingException(string message)
        : base(message)
    {
    }

    public AmazonAutoScalingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonAutoScalingException(Exception innerException)
        : base(innerException)
    {
    }

    public AmazonAutoScalingException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonAutoScalingException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
