using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>Set-up that is to run once for the whole project.</summary>
internal static class TUnitFixtures
{
    private static readonly string[] Hooks =
    {
        "BeforeAssemblyHooks",
        "AfterAssemblyHooks",
        "BeforeEveryAssemblyHooks",
        "AfterEveryAssemblyHooks",
        "BeforeTestSessionHooks",
        "AfterTestSessionHooks",
        "BeforeTestDiscoveryHooks",
        "AfterTestDiscoveryHooks",
    };

    private static readonly string[] Receivers =
    {
        "TUnit.Core.Interfaces.IFirstTestInAssemblyEventReceiver",
        "TUnit.Core.Interfaces.ILastTestInAssemblyEventReceiver",
        "TUnit.Core.Interfaces.IFirstTestInTestSessionEventReceiver",
        "TUnit.Core.Interfaces.ILastTestInTestSessionEventReceiver",
    };

    /// <summary>True where there are hooks of that level; known after discovery.</summary>
    public static bool HasHooks(Assembly core) =>
        Hooks.Any(hook =>
            !Member.Of<bool>(
                Member.StaticField(core, "TUnit.Core.Sources", hook).GetValue(null)!,
                "IsEmpty"
            )
        );

    /// <summary>True where a class listens for the first or the last test of the project.</summary>
    public static bool ListensForFirstOrLast(Type testClass) =>
        Receivers.Any(receiver => testClass.GetInterface(receiver) is not null);
}
