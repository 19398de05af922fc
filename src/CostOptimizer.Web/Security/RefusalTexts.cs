using CostOptimizer.Wording;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Security;

/// <summary>Why not, and the way out. No sentence holds anything of what was sent.</summary>
internal sealed class RefusalTexts(Locale locale) : TextSet(locale)
{
    public string NotFound => Text();

    public string SessionForbids => Text();

    public string ProxyForbids => Text();

    public string ProxyUnknown => Text();

    public string KeyNeeded => Text();

    public string KeyUnknown => Text();

    public string KeyForbids => Text();

    public string AnonymousForbids => Text();

    public string ThisMachineOnly => Text();

    public string AskedTooOften => Text();

    public string DatabaseSilent => Text();

    public string FormTooOld => Text();

    public string NotUnderstood => Text();

    public string Failed => Text();

    public string ToOverview => Text();

    public string Title(int status) => Text($"{nameof(Title)}.{status switch
    {
        StatusCodes.Status401Unauthorized => "Unauthorized",
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed => "Conflict",
        StatusCodes.Status429TooManyRequests => "TooMany",
        StatusCodes.Status503ServiceUnavailable => "Unavailable",
        >= 500 => "Failed",
        _ => "BadRequest",
    }}");
}
