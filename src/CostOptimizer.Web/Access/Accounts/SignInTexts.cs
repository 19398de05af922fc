using CostOptimizer.Wording;

namespace CostOptimizer.Web.Access.Accounts;

internal sealed class SignInTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string NoAccount => Text();

    public string HttpsOnly => Text();

    public string Wrong => Text();

    public string Name => Text();

    public string Password => Text();
}
