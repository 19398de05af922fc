namespace CostOptimizer.Application.Analysis;

/// <summary>Why a source gave no answer, as far as a reader can act on it.</summary>
public enum FailureKind
{
    AccessDenied,
    CredentialsExpired,
    CredentialsMissing,
    ClockSkew,
    Throttled,
    Unreachable,
    BadAnswer,
    ServiceError,
    Unexpected,
}
