import '../tokens/tokens.css';
import './matazu-timeline.ts';
