export interface PlaygroundProps {
  /** The name of the metric whose page it stands on; that measure comes first. */
  metric: string;
}
