using System.Net;
using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>An error Savings Plans answered; tell errors apart by <see cref="AmazonServiceException.ErrorCode"/>.</summary>
public class AmazonSavingsPlansException : AmazonServiceException
{
    public AmazonSavingsPlansException(string message)
        : base(message)
    {
    }

    public AmazonSavingsPlansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonSavingsPlansException(Exception innerException)
        : base(innerException)
    {
    }

    public AmazonSavingsPlansException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonSavingsPlansException(
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
