import '../tokens/tokens.css';
import './matazu-counter.ts';
