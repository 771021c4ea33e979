namespace Orchard.Shipping;

/// <summary>What holds for all tests of this assembly.</summary>
public static class Hooks
{
    [Before(Assembly)]
    public static void StartALog() => ActivityLog.Current = new ActivityLog(capacity: 50);

    [After(Assembly)]
    public static void EndTheLog() => ActivityLog.Current = new ActivityLog(capacity: 200);
}
