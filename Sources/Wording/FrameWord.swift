/// What the frame around every screen says.
public enum FrameWord: String, WordSet {
    public static let section = "frame"

    case program, asOf, sampleData, readOnly, customers, toConfirm, activity, tooSmall, keysHere, anyKeyCloses
    case leaveUnfinished
}
