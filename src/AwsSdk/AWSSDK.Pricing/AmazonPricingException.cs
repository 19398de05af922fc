using System.Net;
using Amazon.Runtime;

namespace Amazon.Pricing;

/// <summary>An error the price list answered; tell errors apart by <see cref="AmazonServiceException.ErrorCode"/>.</summary>
public class AmazonPricingException : AmazonServiceException
{
    public AmazonPricingException(string message)
        : base(message)
    {
    }

    public AmazonPricingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonPricingException(Exception innerException)
        : base(innerException)
    {
    }

    public AmazonPricingException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonPricingException(
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
