import '../tokens/tokens.css';
import './matazu-wall.ts';
