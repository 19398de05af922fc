namespace CostOptimizer.Simulator.Protocols;

/// <summary>How one protocol family names the refusals that every service shares.</summary>
/// <param name="RefusalStatus">HTTP status of authentication refusals.</param>
/// <param name="DeniedStatus">HTTP status of permission refusals.</param>
/// <param name="ThrottledStatus">HTTP status of throttling.</param>
internal sealed record ErrorCodes(
    string Incomplete,
    string UnknownKey,
    string Skewed,
    string WrongSignature,
    string ExpiredToken,
    string Denied,
    string Throttled,
    string UnknownOperation,
    string Internal,
    int RefusalStatus,
    int DeniedStatus,
    int ThrottledStatus)
{
    public static readonly ErrorCodes Ec2 = new(
        "IncompleteSignature", "AuthFailure", "RequestTimeTooSkewed", "SignatureDoesNotMatch", "ExpiredToken",
        "UnauthorizedOperation", "RequestLimitExceeded", "InvalidAction", "InternalError", 403, 403, 503);

    public static readonly ErrorCodes Query = new(
        "IncompleteSignature", "InvalidClientTokenId", "SignatureDoesNotMatch", "SignatureDoesNotMatch", "ExpiredToken",
        "AccessDenied", "Throttling", "InvalidAction", "InternalFailure", 403, 403, 400);

    public static readonly ErrorCodes Json = new(
        "IncompleteSignatureException", "UnrecognizedClientException", "InvalidSignatureException",
        "InvalidSignatureException", "ExpiredTokenException", "AccessDeniedException", "ThrottlingException",
        "UnknownOperationException", "InternalServerException", 400, 400, 400);

    /// <summary>Organizations alone calls it TooManyRequestsException.</summary>
    public static readonly ErrorCodes Organizations = Json with { Throttled = "TooManyRequestsException" };
}
