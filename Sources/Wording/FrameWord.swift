/// What the frame around every screen says.
public enum FrameWord: String, WordSet {
    public static let section = "frame"

    case program, asOf, sampleData, readOnly, overview, customers, toConfirm, orders, activity, calendar
    case tooSmall, keysHere, anyKeyCloses, leaveUnfinished, leaveUndone, leaveUnkept, quitUnkept
    case unkept, copyByHand
}
