namespace Orchard.Orders;

/// <summary>Where an order is on its way.</summary>
public enum OrderStatus
{
    Draft,
    Placed,
    Paid,
    Shipped,
    Delivered,
    Cancelled,
    Returned,
}

/// <summary>Which status may follow which.</summary>
public static class OrderWorkflow
{
    public static bool CanMove(OrderStatus from, OrderStatus to) =>
        (from, to) switch
        {
            (OrderStatus.Draft, OrderStatus.Placed) => true,
            (OrderStatus.Draft or OrderStatus.Placed or OrderStatus.Paid, OrderStatus.Cancelled) =>
                true,
            (OrderStatus.Placed, OrderStatus.Paid) => true,
            (OrderStatus.Paid, OrderStatus.Shipped) => true,
            (OrderStatus.Shipped, OrderStatus.Delivered or OrderStatus.Returned) => true,
            (OrderStatus.Delivered, OrderStatus.Returned) => true,
            _ => false,
        };

    public static bool IsFinal(OrderStatus status) =>
        Enum.GetValues<OrderStatus>().All(to => !CanMove(status, to));
}
