namespace CostOptimizer.Wording;

/// <summary>The field's terms and what they mean here.</summary>
public sealed class Glossary(Locale locale) : TextSet(locale)
{
    public string Name(GlossaryTerm term) => OneOf(term);

    /// <returns>One or two sentences.</returns>
    public string Meaning(GlossaryTerm term) => OneOf(term);
}
