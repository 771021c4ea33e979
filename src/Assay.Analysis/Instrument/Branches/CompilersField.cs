using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Branches;

/// <summary>
/// Tests of what a state machine keeps for itself: the exception to be thrown after an awaiting finally, which catch
/// block was entered, whether it is being disposed, which tokens it combined.
/// </summary>
internal sealed partial class CompilersField : ICompilersBranch
{
    public bool Made(BranchSite site) =>
        site.IsInStateMachine
        && site.Origin is { OpCode.Code: Code.Ldfld, Operand: FieldReference field }
        && (
            OwnName().IsMatch(field.Name) || (SpillName().IsMatch(field.Name) && IsOwn(site, field))
        );

    // The same names are given to values of the user that wait for an await, such as the condition of an if.
    private static bool IsOwn(BranchSite site, FieldReference field) =>
        field.FieldType.MetadataType == MetadataType.Object
        || (
            field.FieldType.MetadataType == MetadataType.Int32 && IsSetToConstantsOnly(site, field)
        );

    private static bool IsSetToConstantsOnly(BranchSite site, FieldReference field) =>
        site.Blocks.Instructions.All(i =>
            i.OpCode.Code != Code.Stfld
            || ((FieldReference)i.Operand).Name != field.Name
            || Il.IsIntegerConstant(i.Previous)
        );

    [GeneratedRegex("^<>(w__|x__|u__|m__|t__)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnName();

    [GeneratedRegex("^<>(s__|7__wrap)", RegexOptions.CultureInvariant)]
    private static partial Regex SpillName();
}
