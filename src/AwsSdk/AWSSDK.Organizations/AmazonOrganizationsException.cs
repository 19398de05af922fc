using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>An error Organizations answered; tell errors apart by <see cref="AmazonServiceException.ErrorCode"/>.</summary>
public class AmazonOrganizationsException : AmazonServiceException
{
    public AmazonOrganizationsException(string message)
        : base(message)
    {
    }

    public AmazonOrganizationsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonOrganizationsException(Exception innerException)
        : base(innerException)
    {
    }

    public AmazonOrganizationsException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonOrganizationsException(
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
