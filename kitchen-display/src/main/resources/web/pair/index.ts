import '../tokens/tokens.css';
import './matazu-pair.ts';
